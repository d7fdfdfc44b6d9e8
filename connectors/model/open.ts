/** The model of a clinic: the client, behind the gate, with the clinic's own settings. */
import { openGate } from '#phi/gate/gate.ts';
import { recordOf } from '#phi/vault.ts';
import type { Records } from '#records/db.ts';
import type { Config } from '#records/home.ts';
import { type ModelClient, openModelClient } from './client.ts';
import { isUsed, readModelConfig } from './config.ts';

/**
 * Opens the client that agents ask. Its gate knows of each case what the case's vault holds, and refuses a case without
 * one. Without a configured model the client answers nothing, and every agent works by its rules alone.
 * @throws ModelConfigError
 */
export function openModel(records: Records, settings: Config, env: NodeJS.ProcessEnv = process.env): ModelClient {
  const config = readModelConfig(settings.model, env);
  const gate = openGate({
    recordOf: (caseId) => recordOf(records, caseId),
    ...(isUsed(config) ? { policy: config.gate } : {}),
  });
  return openModelClient({ config, records, gate, env, timeZone: settings.clinic.timeZone });
}
