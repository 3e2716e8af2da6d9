import { text } from 'node:stream/consumers'
import autocannon from 'autocannon'

/** Run as a process of its own, so that asking does not take time from answering. Told what to ask on its input. */
type Asked = {
  urls: string[]
  token: string
  method: 'GET'
  body?: string
  requests: number
  connections: number
  from: number
}
const { urls, token, method, body, requests, connections, from } = JSON.parse(await text(process.stdin)) as Asked
const { origin } = new URL(urls[0] ?? '')
const paths = urls.map((url) => url.slice(origin.length))
let next = from

const result = await autocannon({
  url: origin,
  connections,
  amount: requests,
  timeout: 60,
  requests: [
    {
      method,
      headers: { authorization: `Bearer ${token}`, ...(body ? { 'content-type': 'application/json' } : {}) },
      ...(body ? { body } : {}),
      setupRequest: (request) => {
        next += 1
        const path = paths[next % paths.length] ?? '/'
        return { ...request, path: path.replace('{n}', String(next).padStart(12, '0')) }
      },
    },
  ],
})
if (result.non2xx > 0 || result.errors > 0) {
  console.error(`${urls[0]}: ${result.non2xx} refused, ${result.errors} failed`)
  process.exit(1)
}
process.stdout.write(
  JSON.stringify({
    // Of the requests alone: the run itself ends with a full second.
    perSecond: (connections * 1_000) / result.latency.mean,
    p99: result.latency.p99,
    requests: result.requests.total,
    next,
  }),
)
