import { randomUUID } from 'node:crypto'

export type Write = { what: string; method?: 'POST'; path: string; body?: object; authorization: string }
export type Answer = { write: Write; status: number; body: { id?: string; code?: string }; refusedBefore: number[] }

const pause = () => new Promise((resolve) => setTimeout(resolve, 50))

const attempt = async (url: string, { path, body, authorization }: Write, key: string) => {
  const headers = { authorization, 'idempotency-key': key, ...(body ? { 'content-type': 'application/json' } : {}) }
  const sent = { method: 'POST', headers, ...(body ? { body: JSON.stringify(body) } : {}) }
  // Longer than any answer may take: what hangs is found here.
  const reply = await fetch(`${url}/api/v1${path}`, { ...sent, signal: AbortSignal.timeout(60_000) })
  return { status: reply.status, body: (await reply.json()) as Answer['body'] }
}

/** As our client does: the same request with the same key, at whichever server is there, until somebody has answered it. */
export const untilAnswered = async (servers: string[], write: Write): Promise<Answer> => {
  const key = randomUUID()
  const refusedBefore: number[] = []
  for (let at = 0; at < 2_000; at += 1) {
    const reply = await attempt(servers[at % servers.length] ?? '', write, key).catch((error: Error) => {
      if (error.name === 'TimeoutError') throw error
      return undefined
    })
    const comesAgain = !reply || reply.status === 503 || reply.body.code === 'busy'
    if (!comesAgain) return { write, ...reply, refusedBefore }
    if (reply) refusedBefore.push(reply.status)
    await pause()
  }
  throw new Error(`nobody answered: ${write.what} ${write.path}`)
}
