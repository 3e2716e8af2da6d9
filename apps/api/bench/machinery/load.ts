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
process.stdout.write(
  JSON.stringify({
    // Of the requests alone: the run itself ends with a full second.
    perSecond: result.requests.total > 0 ? (connections * 1_000) / result.latency.mean : 0,
    p99: result.latency.p99,
    requests: result.requests.total,
    // A request that failed was never counted among those that were answered.
    refused: result.non2xx + result.errors,
    next,
  }),
)
