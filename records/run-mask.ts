/** What of a run's input and output may be seen before somebody asks to see the person behind the token. */

const MASK = '•••';

/** Input fields that identify nobody. Everything else is masked, so a field added later is masked until it stands here. */
const clearInput = new Set(['payer', 'serviceDate', 'serviceType', 'from', 'to']);

/** Fields of results that identify the person asked about, wherever they stand. */
const identifying = new Set(['memberId', 'dob', 'firstName', 'lastName', 'middleName', 'address', 'phone', 'email']);

/** The input with every value that might identify a person replaced. */
export function maskInput(input: unknown): unknown {
  if (!isFields(input)) return MASK;
  return mapFields(input, (name, value) => (clearInput.has(name) ? value : MASK));
}

/** The output with identifying values replaced, among them the member's ids at other payers. */
export function maskOutput(output: unknown): unknown {
  if (Array.isArray(output)) return output.map(maskOutput);
  if (!isFields(output)) return output;
  return mapFields(output, (name, value) => {
    if (identifying.has(name)) return maskValue(value);
    if (name === 'otherPayers' && Array.isArray(value)) return value.map(maskOtherPayer);
    return maskOutput(value);
  });
}

function maskOtherPayer(payer: unknown): unknown {
  if (!isFields(payer)) return maskOutput(payer);
  return mapFields(payer, (name, value) => (name === 'id' ? maskValue(value) : maskOutput(value)));
}

/** That the source did not say it may be known. */
function maskValue(value: unknown): unknown {
  return value === 'unknown' ? value : MASK;
}

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function mapFields(fields: Fields, change: (name: string, value: unknown) => unknown): Fields {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, change(name, value)]));
}
