import { checkStates } from '@elevate/contracts/recruitment-vocabulary'
import { newId } from '@elevate/db/ids'
import { hashToken } from '../../src/features/sign-in/public.ts'
import { checkOf, somebodyBeingChecked } from '../checks.ts'
import { from, type Machine, machine, staysIn } from './machine.ts'
import type { Scene } from './scene.ts'

const waived = `, waived_why = 'Seen last month', waived_at = now()`
const done = `, completed_on = '2026-11-20'`

/** One item of the checklist that is not needed before the start. */
const check = (scene: Scene): Machine =>
  machine({
    name: 'a check',
    states: checkStates,
    columns: ['checks.state'],
    make: async (state) => {
      const { id } = checkOf(await somebodyBeingChecked(scene.api, scene.trust), 'document')
      const more = { waived, complete: done }[state as string] ?? ''
      await scene.api.owner.query(
        `update checks set state = $2, is_mandatory_before_start = false${more} where id = $1`,
        [id, state],
      )
      return { checkId: id }
    },
    stateOf: async ({ checkId }) =>
      (await scene.one<{ state: (typeof checkStates)[number] }>('select state from checks where id = $1', [checkId]))
        .state,
    versionOf: async ({ checkId }) =>
      (await scene.one<{ version: number }>('select version from checks where id = $1', [checkId])).version,
    moves: [
      {
        operation: 'POST /checks/:checkId/request',
        versioned: true,
        leads: { 'not-started': 'requested', requested: 'requested', 'in-progress': 'requested' },
      },
      { operation: 'POST /checks/:checkId/ask', versioned: true, leads: { 'not-required': 'not-started' } },
      {
        operation: 'POST /checks/:checkId/leave-out',
        versioned: true,
        leads: from(['not-started', 'requested', 'in-progress'], 'not-required'),
      },
      {
        operation: 'POST /checks/:checkId/waive',
        versioned: true,
        body: { why: 'Seen by another team' },
        leads: from(['not-started', 'requested', 'in-progress'], 'waived'),
      },
      { operation: 'POST /checks/:checkId/unwaive', versioned: true, leads: { waived: 'not-started' } },
      {
        operation: 'PUT /checks/:checkId/document',
        versioned: true,
        body: { documentVersion: '2', acceptedOn: '2026-11-20' },
        leads: { ...staysIn('complete'), ...from(['not-started', 'requested', 'in-progress'], 'complete') },
      },
    ],
  })

const requestStates = ['asked', 'answered', 'declined', 'withdrawn', 'run-out'] as const
const endedBy: Record<string, string> = {
  answered: `answered_at = now(), answers = '{"howKnown":"Years"}'`,
  declined: 'declined_at = now()',
  withdrawn: 'withdrawn_at = now()',
  'run-out': `expires_at = '2026-11-20T00:00:00Z'`,
}
const answers = { howKnown: 'Ten years', withOthers: 'Well', trust: 'Yes', suits: '', anythingElse: '' }

/** What a referee is asked, by a link: it is answered once. */
const reference = (scene: Scene): Machine =>
  machine({
    name: 'a request for a reference',
    states: requestStates,
    make: async (state) => {
      const { applicationId, ...checked } = await somebodyBeingChecked(scene.api, scene.trust)
      const { id: checkId } = checkOf({ applicationId, ...checked }, 'reference')
      const requestId = newId()
      const token = newId().replaceAll('-', '').slice(-22)
      await scene.api.owner.query(
        `insert into reference_requests (id, check_id, application_id, organisation_id, referee_name, email, token_hash, expires_at)
         values ($1, $2, $3, $4, 'Sam Lee', 'sam@example.org', $5, '2026-12-14T00:00:00Z')`,
        [requestId, checkId, applicationId, scene.trust.id, hashToken(token)],
      )
      const ended = endedBy[state]
      if (ended) await scene.api.owner.query(`update reference_requests set ${ended} where id = $1`, [requestId])
      return { checkId, requestId, token }
    },
    stateOf: async ({ requestId }) => {
      const row = await scene.one<Record<string, Date | null>>('select * from reference_requests where id = $1', [
        requestId,
      ])
      if (row.answered_at) return 'answered'
      if (row.declined_at) return 'declined'
      if (row.withdrawn_at) return 'withdrawn'
      return (row.expires_at ?? new Date(0)) <= scene.api.clock.now ? 'run-out' : 'asked'
    },
    moves: [
      {
        operation: 'POST /references/answers',
        body: ({ token }) => ({ token, answers }),
        leads: { asked: 'answered' },
      },
      {
        operation: 'POST /references/declined',
        body: ({ token }) => ({ token }),
        leads: { asked: 'declined' },
        idle: ['declined'],
      },
      {
        operation: 'POST /checks/:checkId/reference-requests/:requestId/withdrawal',
        leads: from(['asked', 'run-out'], 'withdrawn'),
      },
    ],
  })

export const checkMachines = (scene: Scene): Machine[] => [check(scene), reference(scene)]
