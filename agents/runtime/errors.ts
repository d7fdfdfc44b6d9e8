/** Why a decision cannot be carried on. Messages hold ids and versions, nothing else. */
export class CannotResume extends Error {
  override readonly name = 'CannotResume';
  readonly why: 'threadGone' | 'olderVersion' | 'otherInterrupt';

  constructor(why: CannotResume['why'], caseId: string, detail = '') {
    super(`case ${caseId} cannot go on (${why}${detail ? `: ${detail}` : ''}); ${advice[why]}`);
    this.why = why;
  }
}

const advice: Readonly<Record<CannotResume['why'], string>> = {
  threadGone: 'its paused work is gone, nothing was done. Run the agent on the case again: orderly run',
  olderVersion:
    'it was paused by another version of its agent and is not guessed at, nothing was done. Run the agent on the case again: orderly run',
  otherInterrupt: 'the decision belongs to another pause, nothing was done. Open the newest approval of the case',
};
