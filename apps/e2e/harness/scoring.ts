import type { RunningElevate } from './elevate.ts'

type Asked = { method: 'GET' | 'POST' | 'PUT'; path: string; body?: unknown; version?: number }

/** Somebody who uses the API without a browser: for what a journey needs and other journeys show. */
export const signInOverHttp = async ({ url, password }: RunningElevate, email: string) => {
  const ask = async <T>({ method, path, body, version }: Asked, token?: string): Promise<T> => {
    const reply = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    if (!reply.ok) throw new Error(`${method} ${path} answered ${reply.status}: ${await reply.text()}`)
    return (await reply.json()) as T
  }
  const { accessToken } = await ask<{ accessToken: string }>({
    method: 'POST',
    path: '/auth/sign-in',
    body: { email, password },
  })
  return <T>(asked: Asked) => ask<T>(asked, accessToken)
}

type Sheet = { criteria: { id: string }[]; version: number }
type Scoring = { campaignId: string; stage: 'sift' | 'interview'; scores: ReadonlyMap<number, number> }

/** One member of the panel gives each candidate, by number, the same score for every criterion. */
export const scoreAll = async (elevate: RunningElevate, email: string, { campaignId, stage, scores }: Scoring) => {
  const ask = await signInOverHttp(elevate, email)
  for (const [number, score] of scores) {
    const path = (rest: string) => `/panels/${campaignId}/candidates/${number}${rest}?stage=${stage}`
    const { criteria, version } = await ask<Sheet>({
      method: 'POST',
      path: path('/declaration'),
      body: { hasConflict: false },
    })
    const evidence = score < 2 ? 'Gave no example.' : ''
    const given = criteria.map(({ id }) => ({ criterionId: id, score, evidence }))
    const body = { scores: given, note: '' }
    const saved = await ask<Sheet>({ method: 'PUT', path: path('/scores'), body, version })
    await ask({ method: 'POST', path: path('/submission'), version: saved.version })
  }
}
