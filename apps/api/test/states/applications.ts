import { bulkMoves } from '@elevate/contracts/application-bulk'
import {
  type ApplicationMove,
  type ApplicationState,
  applicationMoves,
  applicationStates,
} from '@elevate/contracts/application-moves'
import { newId } from '@elevate/db/ids'
import { inTransaction } from '@elevate/db/open'
import { startChecks } from '../../src/features/checks/public.ts'
import { clearToStart } from '../checks.ts'
import { anOffer, aReservePlace, feedbackWaiting } from '../decisions.ts'
import { aCampaign, anApplication, type TestApplicationOptions, type TestCampaign } from '../recruitment.ts'
import { from, type Machine, type Move, machine, staysIn, type Thing } from './machine.ts'
import type { Scene } from './scene.ts'

/** The contract's own table of moves is what the walk goes by. */
const leadsOf = (name: ApplicationMove) =>
  from<ApplicationState>(applicationMoves[name].from, applicationMoves[name].to)
/** Sending once more what was sent and not withdrawn, and withdrawing what was withdrawn, changes nothing. */
const sent = applicationStates.filter((state) => !['draft', 'merged', 'withdrawn'].includes(state))
const withdrawn = ['withdrawn'] as const

const complete = {
  is_old_enough: true,
  nhs_employment: 'no',
  backgrounds: ['carer'],
  interests_declared: '',
  complaint: 'no',
}

/** Scored and closed, so that what is decided after the sift can be decided. */
const siftIsClosed = async ({ api, trust }: Scene, of: TestCampaign, applicationId: string): Promise<void> => {
  await api.owner.query(`insert into scoring_locks (campaign_id, stage, organisation_id) values ($1, 'sift', $2)`, [
    of.id,
    trust.id,
  ])
  await api.owner.query(
    `insert into scoring_results (application_id, stage, campaign_id, organisation_id, total, essential_total, most_possible, meets_all_essential, place)
     values ($1, 'sift', $2, $3, 500, 300, 1200, false, 1)`,
    [applicationId, of.id, trust.id],
  )
}

const makeIn = async (scene: Scene, of: TestCampaign, options: TestApplicationOptions): Promise<string> => {
  const { api } = scene
  if (options.state === 'offered') return (await anOffer(api, of, options)).id
  if (options.state === 'reserve') return (await aReservePlace(api, of, options)).id
  if (options.state === 'not-appointed') return (await feedbackWaiting(api, of, options)).id
  const { id, reference } = await anApplication(api, of, options)
  if (options.state === 'sift') await siftIsClosed(scene, of, id)
  if (options.state === 'onboarding') {
    await inTransaction(api.database, 'system', (tx) =>
      startChecks(tx, { applicationIds: [id], now: api.clock.now, byPersonId: null }),
    )
    await clearToStart(api, { applicationId: id, reference, checks: [] })
  }
  return id
}

const reason = { reason: 'not-eligible', why: 'The role is not open to them.' }
const terms = { conditions: 'Two references', answerBy: '2026-12-07' }

const inBulk: Move<ApplicationState>[] = bulkMoves.map((name) => ({
  operation: 'POST /campaigns/:campaignId/moves',
  what: name,
  body: ({ applicationId = '' }) => ({ move: name, applicationIds: [applicationId], ...reason }),
  leads: leadsOf(name),
}))

const one = '/applications/:applicationId'
const decided: Move<ApplicationState>[] = [
  { operation: `POST ${one}/offer`, body: terms, leads: leadsOf('offer') },
  { operation: `POST ${one}/offer/extension`, body: { answerBy: '2026-12-14' }, leads: staysIn('offered') },
  { operation: `POST ${one}/offer/answer`, what: 'yes', body: { accepts: true }, leads: leadsOf('accept') },
  { operation: `POST ${one}/offer/answer`, what: 'no', body: { accepts: false }, leads: leadsOf('decline') },
  { operation: `POST ${one}/offer/withdrawal`, body: reason, leads: leadsOf('withdraw-offer') },
  { operation: `POST ${one}/reserve`, body: { until: '2027-05-01' }, leads: leadsOf('keep-in-reserve') },
  { operation: `POST ${one}/reserve/answer`, body: { agrees: true }, leads: staysIn('reserve') },
  { operation: `POST ${one}/turn-down`, body: reason, leads: leadsOf('turn-down') },
  {
    operation: `POST ${one}/take-back-decision`,
    body: { why: 'A slip', evenIfLetterHasGone: true },
    leads: leadsOf('take-back-decision'),
  },
  { operation: `POST ${one}/appointment`, body: { startsOn: '2026-11-23' }, leads: leadsOf('appoint') },
]

const together = '/campaigns/:campaignId'
const candidates =
  (outcome: string, more: object = {}) =>
  ({ applicationId }: Thing) => ({ candidates: [{ applicationId, outcome, ...more }] })

const decidedTogether: Move<ApplicationState>[] = [
  {
    operation: `POST ${together}/decisions`,
    what: 'offer',
    body: (thing) => ({ ...candidates('offer')(thing), ...terms }),
    leads: leadsOf('offer'),
  },
  {
    operation: `POST ${together}/decisions`,
    what: 'reserve',
    body: (thing) => ({ ...candidates('reserve')(thing), reserveUntil: '2027-05-01' }),
    leads: leadsOf('keep-in-reserve'),
  },
  {
    operation: `POST ${together}/decisions`,
    what: 'turn down',
    body: candidates('turn-down', reason),
    leads: leadsOf('turn-down'),
  },
  {
    operation: `POST ${together}/offers`,
    body: ({ applicationId }) => ({ applicationIds: [applicationId], ...terms }),
    leads: leadsOf('offer'),
  },
  { operation: `PUT ${one}/feedback`, body: { words: 'Well said.' }, versioned: true, leads: staysIn('not-appointed') },
  {
    operation: `POST ${one}/feedback/giving`,
    body: { words: 'Well said.', how: 'phone' },
    leads: staysIn('not-appointed'),
  },
]

const byApplicant = ({ everything: by }: Scene): Move<ApplicationState>[] => [
  { operation: `POST /me${one}/send`, by, body: { hasReadNotice: true }, leads: leadsOf('submit'), idle: sent },
  { operation: `POST /me${one}/withdraw`, by, leads: leadsOf('withdraw'), idle: withdrawn },
  { operation: `POST /me${one}/offer/answer`, what: 'yes', by, body: { accepts: true }, leads: leadsOf('accept') },
  { operation: `POST /me${one}/offer/answer`, what: 'no', by, body: { accepts: false }, leads: leadsOf('decline') },
  { operation: `POST /me${one}/reserve/answer`, by, body: { agrees: true }, leads: staysIn('reserve') },
]

const stateOf =
  (scene: Scene) =>
  async ({ applicationId }: Thing): Promise<ApplicationState> =>
    (await scene.one<{ state: ApplicationState }>('select state from applications where id = $1', [applicationId]))
      .state

const application = (scene: Scene): Machine =>
  machine({
    name: 'an application',
    states: applicationStates,
    columns: ['applications.state'],
    make: async (state) => {
      const of = await aCampaign(scene.api, scene.trust)
      const applicant = scene.people.everything
      return { campaignId: of.id, applicationId: await makeIn(scene, of, { state, applicant, details: complete }) }
    },
    stateOf: stateOf(scene),
    versionOf: async () => 1,
    moves: [...inBulk, ...decided, ...decidedTogether, ...byApplicant(scene)],
  })

/** Written on paper and typed by staff: they send it, or take it back. */
const typed = (scene: Scene): Machine =>
  machine({
    name: 'an application that staff type',
    states: applicationStates,
    make: async (state) => {
      const of = await aCampaign(scene.api, scene.trust)
      const applicationId = await makeIn(scene, of, { state, details: complete })
      await scene.api.owner.query(`update applications set route = 'post', entered_by = $2 where id = $1`, [
        applicationId,
        scene.people.coordinator.id,
      ])
      return { campaignId: of.id, applicationId }
    },
    stateOf: stateOf(scene),
    moves: [
      { operation: `POST ${one}/form/send`, body: { hasReadNotice: true }, leads: leadsOf('submit'), idle: sent },
      { operation: `POST ${one}/form/withdraw`, leads: leadsOf('withdraw'), idle: withdrawn },
    ],
  })

/** Of two that may be from one person, the other goes on for both. */
const duplicate = (scene: Scene): Machine =>
  machine({
    name: 'an application that may be the same person’s once more',
    states: applicationStates,
    make: async (state) => {
      const { api, trust } = scene
      const of = await aCampaign(api, trust)
      const applicationId = await makeIn(scene, of, { state })
      const keep = await makeIn(scene, of, { state: 'submitted' })
      const duplicateId = newId()
      await api.owner.query(
        `insert into application_duplicates (id, organisation_id, campaign_id, low_application_id, high_application_id, alike)
         values ($1, $2, $3, $4, $5, '{name}')`,
        [duplicateId, trust.id, of.id, ...[applicationId, keep].toSorted()],
      )
      return { campaignId: of.id, applicationId, keep, duplicateId }
    },
    stateOf: stateOf(scene),
    moves: [
      {
        operation: 'POST /campaigns/:campaignId/duplicates/:duplicateId/decision',
        body: ({ keep }) => ({ decision: 'merged', keep }),
        leads: leadsOf('merge'),
      },
    ],
  })

export const applicationMachines = (scene: Scene): Machine[] => [application(scene), typed(scene), duplicate(scene)]
