import { createServer, type Server } from 'node:http'
import type { Database } from '@elevate/db/connect'

/** What the worker answers to those who run it. Nobody else reaches its port. */
export type WorkerAnswers = { database: Database }

/** `/health`: 200 while the worker can work, 503 while the database does not answer. */
export const serveHealth = ({ database }: WorkerAnswers, { port, host }: { port: number; host: string }): Server =>
  createServer({ maxHeaderSize: 4_096, requestTimeout: 10_000 }, (request, reply) => {
    if (request.url !== '/health') return void reply.writeHead(404).end()
    database.pool.query('select 1').then(
      () => reply.writeHead(200, { 'content-type': 'text/plain' }).end('ok\n'),
      () => reply.writeHead(503, { 'content-type': 'text/plain' }).end('the database is away\n'),
    )
  }).listen(port, host)
