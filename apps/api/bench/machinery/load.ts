import autocannon from 'autocannon'

/** Run as a process of its own, so that asking does not take time from answering. Prints requests per second. */
const {
  BENCH_URL: url = '',
  BENCH_TOKEN: token = '',
  BENCH_SECONDS = '3',
  BENCH_METHOD = 'GET',
  BENCH_BODY,
} = process.env

const result = await autocannon({
  url,
  connections: 32,
  duration: Number(BENCH_SECONDS),
  method: BENCH_METHOD as 'GET',
  headers: { authorization: `Bearer ${token}`, ...(BENCH_BODY ? { 'content-type': 'application/json' } : {}) },
  ...(BENCH_BODY ? { body: BENCH_BODY } : {}),
})
if (result.non2xx > 0 || result.errors > 0) {
  console.error(`${url}: ${result.non2xx} refused, ${result.errors} failed`)
  process.exit(1)
}
process.stdout.write(JSON.stringify({ perSecond: result.requests.average, p99: result.latency.p99 }))
