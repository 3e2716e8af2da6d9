import { once } from 'node:events'
import { createServer } from 'node:net'

const listenOnce = async (port: number, host: string): Promise<number> => {
  const server = createServer().listen(port, host)
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address ? address.port : port
}

/** A port of this machine that nobody listens on at this moment. */
export const freePort = (): Promise<number> => listenOnce(0, '127.0.0.1')

/** Throws one clear line when somebody listens on the port. */
export const requireFreePort = async (port: number, host = '127.0.0.1'): Promise<void> => {
  await listenOnce(port, host).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EADDRINUSE' ? new Error(`Port ${port} is taken by another program.`) : error
  })
}
