/** A log-in as it is kept between tasks: cookies, and both storages of each origin. */
import type { BrowserContext, Page } from 'playwright';
import * as z from 'zod';

const cookieSchema = z.strictObject({
  name: z.string(),
  value: z.string(),
  domain: z.string(),
  path: z.string(),
  expires: z.number(),
  httpOnly: z.boolean(),
  secure: z.boolean(),
  sameSite: z.enum(['Strict', 'Lax', 'None']),
  partitionKey: z.string().optional(),
});
const itemsSchema = z.record(z.string(), z.string());

export const storedLoginSchema = z.strictObject({
  version: z.literal(1),
  cookies: z.array(cookieSchema),
  storage: z.record(z.string(), z.strictObject({ local: itemsSchema, session: itemsSchema })),
});
export type StoredLogin = z.infer<typeof storedLoginSchema>;

/** Reads a log-in from a context. What other origins had stored is taken over from `before`. */
export async function readLogin(
  context: BrowserContext,
  page: Page,
  before: StoredLogin | undefined,
): Promise<StoredLogin> {
  const [cookies, here] = await Promise.all([context.cookies(), page.evaluate(readStorage)]);
  const filled = Object.keys(here.local).length + Object.keys(here.session).length > 0;
  const { origin, ...items } = here;
  const storage = { ...before?.storage, ...(filled ? { [origin]: items } : {}) };
  const sorted = cookies.map((cookie) => cookieSchema.parse(cookie)).sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
  return { version: 1, cookies: sorted, storage };
}

const nameOf = (cookie: StoredLogin['cookies'][number]) => `${cookie.domain} ${cookie.path} ${cookie.name}`;

/** Puts a log-in into an empty context, before its first page is opened. */
export async function putLogin(context: BrowserContext, login: StoredLogin): Promise<void> {
  const cookies = login.cookies.map(({ partitionKey, ...cookie }) =>
    partitionKey ? { ...cookie, partitionKey } : cookie,
  );
  await Promise.all([
    cookies.length > 0 ? context.addCookies(cookies) : undefined,
    Object.keys(login.storage).length > 0 ? context.addInitScript(fillStorage, login.storage) : undefined,
  ]);
}

/** Whether two log-ins are the same but for when their cookies run out. */
export function sameLogin(a: StoredLogin, b: StoredLogin): boolean {
  return fingerprint(a) === fingerprint(b);
}

const fingerprint = ({ cookies, storage }: StoredLogin) =>
  JSON.stringify([cookies.map((cookie) => [nameOf(cookie), cookie.value]), storage]);

/** Runs in the page. */
function readStorage() {
  return { origin: location.origin, local: { ...localStorage }, session: { ...sessionStorage } };
}

/** Runs in every new document: only on the origin it belongs to, and only where nothing is stored yet. */
function fillStorage(storage: StoredLogin['storage']): void {
  const mine = storage[location.origin];
  if (!mine) return;
  if (localStorage.length === 0)
    for (const [key, value] of Object.entries(mine.local)) localStorage.setItem(key, value);
  if (sessionStorage.length === 0)
    for (const [key, value] of Object.entries(mine.session)) sessionStorage.setItem(key, value);
}
