import type { Command } from 'commander';
import { openClinic, portalsOf } from './context.ts';
import { importCommand } from './import.ts';

/** `orderly import`, on the clinic of the home folder and the payers its portals serve. */
export function importNoun(program: Command): void {
  importCommand(program, {
    open: async () => {
      const clinic = await openClinic();
      const portals = await portalsOf(clinic);
      return {
        records: clinic.records,
        payerIds: portals.all.flatMap(({ payerIds }) => payerIds),
        clinicZone: clinic.config.clinic.timeZone,
        close: clinic.close,
      };
    },
  });
}
