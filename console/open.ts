import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Records } from '#records/db.ts';
import { type ConsoleParts, consoleApp } from './app.ts';
import type { FirstSignIn } from './sign-in/first-admin.ts';
import type { SignIn } from './sign-in/sign-in.ts';

const PORTS_TO_TRY = 20;

export interface OpenConsole {
  readonly url: string;
  /** To be printed once: there while the first admin's one-time password has not been changed. */
  readonly firstSignIn?: FirstSignIn;
  close(): Promise<void>;
}

export interface ConsoleOptions extends Pick<ConsoleParts, 'clinic' | 'health' | 'log'> {
  readonly records: Records;
  readonly databaseUrl: string;
  /** 0 takes any free port. Where it is taken, the next free one of twenty. */
  readonly port: number;
  /** Default 127.0.0.1: this machine only. */
  readonly host?: string;
  /** How people reach it, such as `https://orderly.clinic.example`; left out, at its own address without TLS. */
  readonly publicUrl?: string;
}

/**
 * Opens the console. The port answers `/healthz` at once; sign-in is loaded meanwhile.
 * @throws Error when none of the ports is free.
 */
export async function openConsole(options: ConsoleOptions): Promise<OpenConsole> {
  const https = options.publicUrl?.startsWith('https:') ?? false;
  const signIn = loadSignIn(options, https);
  // Handled below; it may fail while the port is still being looked for.
  signIn.catch(() => undefined);
  const app = consoleApp({ ...options, https, signIn });
  const server = createServer(getRequestListener(app.fetch, { overrideGlobalObjects: false }));
  const host = options.host ?? '127.0.0.1';
  try {
    const port = await listen(server, options.port, host);
    const { firstSignIn } = await signIn;
    const url = options.publicUrl ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
    return { url, ...(firstSignIn && { firstSignIn }), close: () => close(server, signIn) };
  } catch (error) {
    await close(server, signIn);
    throw error;
  }
}

/** The sign-in library takes most of a second to load, so it is loaded beside everything else. */
async function loadSignIn(options: ConsoleOptions, secureCookies: boolean): Promise<SignIn> {
  const { openSignIn } = await import('./sign-in/sign-in.ts');
  return openSignIn({ records: options.records, databaseUrl: options.databaseUrl, secureCookies });
}

async function listen(server: Server, wanted: number, host: string): Promise<number> {
  for (let port = wanted; ; port += 1) {
    const error = await listenOn(server, port, host);
    if (!error) break;
    const last = wanted === 0 || port - wanted >= PORTS_TO_TRY;
    if (last || !('code' in error) || error.code !== 'EADDRINUSE') throw error;
  }
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the console has no address');
  return address.port;
}

function listenOn(server: Server, port: number, host: string): Promise<Error | undefined> {
  return new Promise((resolve) => {
    const done = (error?: Error) => {
      server.off('error', done);
      server.off('listening', listening);
      resolve(error);
    };
    const listening = () => done();
    server.once('error', done);
    server.once('listening', listening);
    server.listen(port, host);
  });
}

async function close(server: Server, signIn: Promise<SignIn>): Promise<void> {
  if (server.listening) {
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
  }
  const opened = await signIn.catch(() => undefined);
  await opened?.close();
}
