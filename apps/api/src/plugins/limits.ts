import { randomUUID } from 'node:crypto'
import type { Server } from 'node:http'
import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import { type FastifyHttpOptions, LogController } from 'fastify'
import { Refusal } from '../errors.ts'
import { problemOf } from './problems.ts'

/** What Fastify leaves open by default: how long and how much anybody may send. */
export const limits = {
  bodyLimit: 100_000,
  connectionTimeout: 60_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 10_000,
  handlerTimeout: 60_000,
  routerOptions: { maxParamLength: 200, ignoreTrailingSlash: false },
  // Whoever is too slow is found within seconds, not within Node's half a minute.
  http: { maxHeaderSize: 16_384, headersTimeout: 15_000, connectionsCheckingInterval: 2_000 },
  forceCloseConnections: 'idle',
  // What still arrives on a line that was open before we were told to go is answered like everything else.
  return503OnClosing: false,
  // Its lines hold the full address with the query string; ours are in plugins/requests.ts.
  logController: new LogController({ disableRequestLogging: true }),
  genReqId: () => randomUUID(),
  clientErrorHandler: (error, socket) => refuseOnSocket(error, socket),
} satisfies FastifyHttpOptions<Server>

const socketRefusals: Record<string, [status: number, code: string, detail: string]> = {
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'too-slow', 'The request took too long to arrive.'],
  HPE_HEADER_OVERFLOW: [431, 'headers-too-large', 'The headers are too large.'],
}

/** What is not even HTTP is answered as a problem too, while the socket still takes it. */
const refuseOnSocket = (error: Error & { code?: string }, socket: Socket): void => {
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) return
  const [status, code, detail] = socketRefusals[error.code ?? ''] ?? [
    400,
    'malformed',
    'The request could not be read.',
  ]
  const body = JSON.stringify(problemOf(new Refusal(status, code, detail), randomUUID()))
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'Content-Type: application/problem+json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ]
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`)
}
