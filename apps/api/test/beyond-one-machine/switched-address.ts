import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import { afterAll } from 'vitest'

/** An address that leads to one server now and to another one later, as the name of a primary does in a failover. */
export const aSwitchedAddress = async (first: number) => {
  let target = first
  const open = new Set<Socket>()
  const kept = (socket: Socket): Socket => {
    open.add(socket)
    return socket.on('close', () => open.delete(socket)).on('error', () => socket.destroy())
  }
  const server = createServer((incoming) => {
    const outgoing = kept(connect(target, '127.0.0.1'))
    kept(incoming).pipe(outgoing).pipe(incoming)
    incoming.on('close', () => outgoing.destroy())
    outgoing.on('close', () => incoming.destroy())
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const cut = () => {
    for (const socket of open) socket.destroy()
  }
  afterAll(() => {
    cut()
    server.close()
  })
  return {
    port: (server.address() as { port: number }).port,
    leadTo: (port: number) => {
      target = port
      cut()
    },
  }
}
