import autocannon from 'autocannon'

const paths = [
  '/people',
  '/people?limit=100',
  '/people?status=active&sort=-termEndsOn',
  '/people?search=okafor',
  '/me',
  '/me/notifications',
  '/me/notifications?limit=1',
  '/tasks',
  '/organisations',
  '/campaigns',
  '/drop-ins',
  '/home/coordinator',
]

/** What somebody at work asks for, over and over, on eight connections. */
export const load = async (
  url: string,
  token: string,
  seconds: number,
): Promise<{ requests: number; failed: number }> => {
  const answer = await autocannon({
    url,
    connections: 8,
    duration: seconds,
    requests: paths.map((path) => ({ path: `/api/v1${path}`, headers: { authorization: `Bearer ${token}` } })),
  })
  return { requests: answer.requests.total, failed: answer.non2xx + answer.errors }
}
