import { createServer, type Server, type ServerResponse } from 'node:http'
import type { Database } from '@elevate/db/connect'
import { collectDefaultMetrics, Registry } from 'prom-client'

const answer = (reply: ServerResponse, status: number, text: string): void =>
  void reply.writeHead(status, { 'content-type': 'text/plain' }).end(text)

/**
 * What the worker says to those who run it; nobody else reaches its port. `/health`: 200 while it can work, 503 while the
 * database does not answer. `/metrics`: figures of its process; those of its jobs and mails are with the API.
 */
export const serveHealth = (database: Database, { port, host }: { port: number; host: string }): Server => {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const answers: Record<string, (reply: ServerResponse) => Promise<void>> = {
    '/health': (reply) =>
      database.query('select 1').then(
        () => answer(reply, 200, 'ok\n'),
        () => answer(reply, 503, 'the database is away\n'),
      ),
    '/metrics': async (reply) => answer(reply, 200, await registry.metrics()),
  }
  return createServer({ maxHeaderSize: 4_096, requestTimeout: 10_000 }, (request, reply) => {
    const found = answers[request.url ?? '']
    if (found) void found(reply)
    else answer(reply, 404, 'there is nothing here\n')
  }).listen(port, host)
}
