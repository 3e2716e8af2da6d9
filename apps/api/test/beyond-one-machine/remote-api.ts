import { password } from '../people.ts'
import { eventually, freePort, startProcess } from '../processes/process.ts'

type Asked = { token?: string; body?: object; headers?: Record<string, string> }
type Answered = { status: number; text: string; body: unknown }

/** The API as a process of its own, as it runs in production, once it is ready. */
export const startRemoteApi = async (env: Record<string, string>) => {
  const port = await freePort()
  const server = startProcess('server.ts', { PORT: String(port), ...env })
  const ask = async (method: string, path: string, { token, body, headers }: Asked = {}): Promise<Answered> => {
    const reply = await fetch(`http://127.0.0.1:${port}/api${path}`, {
      method,
      headers: {
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(body ? { 'content-type': 'application/json' } : {}),
        ...headers,
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    const text = await reply.text()
    const isJson = reply.headers.get('content-type')?.includes('json')
    return { status: reply.status, text, body: isJson ? JSON.parse(text) : undefined }
  }
  const isReady = async () => (await ask('GET', '/health/ready')).status === 200
  await eventually(async () => server.child.exitCode !== null || (await isReady()), 170)
  if (server.child.exitCode !== null) throw new Error(server.output())
  const signIn = async ({ email }: { email: string }): Promise<string> => {
    const { body, text } = await answered(() => ask('POST', '/v1/auth/sign-in', { body: { email, password } }))
    const { accessToken } = (body ?? {}) as { accessToken?: string }
    if (!accessToken) throw new Error(text)
    return accessToken
  }
  return { ask, isReady, signIn, server }
}

/** Asks again as a client does who is told to come back in a moment; a busy machine is no fault. */
export const answered = async (ask: () => Promise<Answered>, statuses: number[] = []): Promise<Answered> => {
  for (;;) {
    const reply = await ask()
    statuses.push(reply.status)
    if (reply.status !== 503) return reply
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

/** So many at a time. */
export const inTurns = async <T>(count: number, width: number, work: (turn: number) => Promise<T>): Promise<T[]> => {
  const done: T[] = []
  const rest = Array.from({ length: count }, (_, turn) => turn)
  const worker = async () => {
    for (let turn = rest.shift(); turn !== undefined; turn = rest.shift()) done[turn] = await work(turn)
  }
  await Promise.all(Array.from({ length: width }, worker))
  return done
}
