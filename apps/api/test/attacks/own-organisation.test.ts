import { describe, expect, test } from 'vitest'
import { unpack } from '../../src/spreadsheets/unzip.ts'
import { ask } from './ask.ts'
import { insiders } from './inside.ts'
import type { Operation } from './operations.ts'
import { type Planted, plantPrivateWords, privateIn, privateKinds } from './private-words.ts'
import { faultInReply } from './replies.ts'
import { hasIds, knownIds, type Swapped, swapped } from './swap.ts'
import { ownRowsOf } from './whose-rows.ts'
import { addHost, type DemoUser, startDemoWorld } from './world.ts'

const world = await startDemoWorld()
const { api, operations } = world
const { northmoor } = world.organisations

/** One of each kind of people of one organisation; of `ended`, role and appointment are over. */
const kinds = {
  'a partner': 'partner2@northmoor.example',
  'a partner of another pair': 'partner@northmoor.example',
  'a mentor of another pair': 'mentor2@northmoor.example',
  'a panel member': 'panel@northmoor.example',
  'a partner on a panel': 'priyanka@northmoor.example',
  'a host of drop-ins': await addHost(world),
  'an applicant': 'applicant@northmoor.example',
  'a coordinator': 'deputy@northmoor.example',
  'an administrator': 'admin@elevate.example',
  'somebody whose role has ended': 'mentor@northmoor.example',
} as const satisfies Record<string, DemoUser>
const runners = ['deputy@northmoor.example', 'admin@elevate.example']

const everybody = Object.values(kinds)
const { personOf } = await insiders(world, [...everybody, 'coordinator@northmoor.example'])
const ended = personOf('mentor@northmoor.example')
await api.owner.query('update grants set ended_at = now() where person_id = $1', [ended])
await api.owner.query(
  `update appointments set status = 'ended', ended_on = '2026-11-20', end_reason = 'own-wish' where person_id = $1`,
  [ended],
)

const planted: Planted = await plantPrivateWords(world, {
  author: personOf('partner@northmoor.example'),
  reader: personOf('coordinator@northmoor.example'),
})
const known = await knownIds(world)
/** How many ids of each kind; more in a longer run. */
const tries = Number(process.env.ATTACK_RUNS ?? 2)

type Answer = { status: number; type: string; body: string; all: string }

const send = async (user: DemoUser, { method }: Operation, { address, headers, body }: Swapped): Promise<Answer> => {
  const once = async (anew: boolean) =>
    ask(`${api.url}/api/v1${address}`, {
      method,
      headers: { ...headers, authorization: await world.authorizationOf(user, anew) },
      redirect: 'manual',
      ...(body && method !== 'GET' ? { body } : {}),
    })
  const first = await once(false)
  // An attack before may have signed them out.
  const reply = first.status === 401 ? await once(true) : first
  const bytes = new Uint8Array(await reply.arrayBuffer())
  const type = reply.headers.get('content-type') ?? ''
  const text = type.includes('spreadsheetml')
    ? [...(await unpack(bytes)).values()].join('\n')
    : new TextDecoder().decode(bytes)
  return { status: reply.status, type, body: text, all: `${text}\n${JSON.stringify([...reply.headers])}` }
}

const attack = async (user: DemoUser, operation: Operation, seeds: number): Promise<string[]> => {
  await api.owner.query('delete from throttles')
  const faults: string[] = []
  for (let seed = 0; seed < (hasIds(operation) ? seeds : 1); seed += 1) {
    const request = swapped(operation, {
      known,
      path: northmoor,
      rest: northmoor,
      seed: seed * 131 + everybody.indexOf(user as never),
    })
    const reply = await send(user, operation, request)
    const found = privateIn(reply.all, planted, personOf(user))
    const fault = reply.status >= 500 ? 'a fault of ours' : faultInReply(operation, reply)
    if (fault || found.length > 0) {
      faults.push(`${operation.name} ${request.address} (${reply.status}): ${[...found, fault].join(', ')}`)
    }
  }
  return faults
}

/** Each of these asks hundreds of times. */
const timeout = 180_000

const reads = operations.filter(({ method, path }) => method === 'GET' && path !== '/dev/mails')
/** Not tried: what decides how everybody signs in. */
const writes = operations.filter(
  ({ method, path, takesFile }) => method !== 'GET' && !takesFile && path !== '/sign-in-settings',
)

describe('within one organisation nobody reads what another keeps to themselves', { timeout }, () => {
  test.each(Object.entries(kinds))('%s, with whichever id', async (_kind, user) => {
    const faults: string[] = []
    for (const operation of reads) faults.push(...(await attack(user, operation, tries)))

    expect(faults).toEqual([])
  })

  test('while those who may do read it: the words are the right ones', async () => {
    const mine = (word: string, of: DemoUser) => planted.get(word)?.readers.has(personOf(of))
    const texts = await Promise.all(
      (['partner@northmoor.example', 'deputy@northmoor.example', 'panel@northmoor.example'] as const).map(
        async (user) => {
          const replies: string[] = []
          for (const operation of reads.filter(({ path }) => /me|panels|applications|mentorships/.test(path))) {
            const request = swapped(operation, { known, path: northmoor, rest: northmoor, seed: 5 })
            replies.push((await send(user, operation, request)).all)
          }
          return (replies.join('\n').match(/zq\d+x\d+z/g) ?? []).filter((word) => mine(word, user)).length
        },
      ),
    )

    expect(planted.size).toBeGreaterThan(1_000)
    expect(privateKinds.filter(({ table }) => ![...planted.values()].some((one) => one.table === table))).toEqual([])
    expect(texts.every((found) => found > 0)).toBe(true)
  })
})

/** What nobody else writes, who runs the programme neither. */
const ownOnly = [
  'mentoring_notes',
  'access_backgrounds',
  'check_in_private_answers',
  'check_in_answers',
  'coffee_feedback',
  'coffee_rather_nots',
  'mentoring_goals',
  'mentoring_agreements',
  'passkeys',
  'recovery_codes',
]
/** What who runs the programme writes for others; nobody else does. */
const byRunners = [
  'access_needs',
  'accounts',
  'grants',
  'people',
  'appointments',
  'applications',
  'application_details',
  'application_answers',
  'blind_answers',
  'application_notes',
  'applicant_feedback',
  'offers',
  'checks',
  'monitoring_answers',
  'score_sheets',
  'scores',
  'mentor_requests',
  'buddy_wishes',
]

const ownRows = await ownRowsOf(api)
const ofOthers = async (user: DemoUser): Promise<Map<string, string>> => {
  const rows = new Map<string, string>()
  for (const table of runners.includes(user) ? ownOnly : [...ownOnly, ...byRunners]) {
    const { rows: found } = await api.owner.query<{ all: string }>(
      `select md5(string_agg(t::text, ',' order by t::text)) as all from ${table} t where not coalesce(${ownRows(table, personOf(user))}, false)`,
    )
    rows.set(table, found[0]?.all ?? '')
  }
  return rows
}

describe('nor changes it, nor is told of it when they try', { timeout }, () => {
  test.each(Object.entries(kinds))('%s, with whichever id', async (_kind, user) => {
    const before = await ofOthers(user)
    const faults: string[] = []

    for (const operation of writes) faults.push(...(await attack(user, operation, 1)))

    const after = await ofOthers(user)
    expect(faults).toEqual([])
    expect([...after].flatMap(([table, all]) => (before.get(table) === all ? [] : [table]))).toEqual([])
  })
})
