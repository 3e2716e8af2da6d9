import { type ApplicationMove, type ApplicationState, applicationMoves } from '@elevate/contracts/application-moves'
import { newId } from '@elevate/db/ids'
import type { TestApi } from './harness.ts'
import type { TestOrganisation, TestPerson } from './people.ts'

let counter = 0
const next = (): number => {
  counter += 1
  return counter
}

export type TestCriterion = { id: string; kind: 'essential' | 'desirable'; text: string }
export type TestCampaign = {
  id: string
  organisationId: string
  slug: string
  roleVersionId: string
  questionIds: string[]
  criteria: TestCriterion[]
}
export type TestCampaignOptions = {
  stage?: 'draft' | 'published' | 'completed' | 'cancelled'
  opensAt?: string
  closesAt?: string
  /** People with the grant `panel-member` of the organisation; the last one chairs where `chair` is not given. */
  panel?: { id: string }[]
  chair?: { id: string }
  /** Columns of `campaigns`, in snake case. */
  values?: Record<string, unknown>
}

const insert = (api: TestApi, table: string, row: Record<string, unknown>) => {
  const columns = Object.keys(row)
  const places = columns.map((_column, index) => `$${index + 1}`)
  return api.owner.query(
    `insert into ${table} (${columns.join(', ')}) values (${places.join(', ')})`,
    Object.values(row),
  )
}

/** A campaign with two questions, two essential criteria and a desirable one; open on 23 November 2026 unless told. */
export const aCampaign = async (
  api: TestApi,
  of: TestOrganisation,
  options: TestCampaignOptions = {},
): Promise<TestCampaign> => {
  const { stage = 'published', opensAt = '2026-11-02T09:00:00Z', closesAt = '2026-12-14T12:00:00Z' } = options
  const number = next()
  const ids = { id: newId(), roleVersionId: newId() }
  const slug = `patient-safety-partner-${number}`
  const common = { organisation_id: of.id }
  await insert(api, 'role_versions', {
    ...common,
    id: ids.roleVersionId,
    role: 'Patient Safety Partner',
    number,
    description: 'Work with staff on patient safety.',
    time_asked: 'About one day a month',
    fixed_at: stage === 'draft' ? null : opensAt,
  })
  const criteria = (['essential', 'essential', 'desirable'] as const).map((kind, position) => ({
    id: newId(),
    kind,
    text: `Criterion ${position + 1}`,
  }))
  for (const [position, { id, kind, text }] of criteria.entries()) {
    const role = { role_version_id: ids.roleVersionId, scored_at: 'both' }
    await insert(api, 'role_criteria', { ...common, ...role, id, position, kind, text })
  }
  await insert(api, 'campaigns', {
    ...common,
    id: ids.id,
    title: `Patient Safety Partners ${number}`,
    slug,
    role_version_id: ids.roleVersionId,
    stage,
    places: 2,
    opens_at: opensAt,
    closes_at: closesAt,
    nhs_staff: 'not-from-this-organisation',
    minimum_age: 18,
    payment: 'choice',
    referees_asked: 2,
    scorers_needed: 2,
    discuss_at_spread: 2,
    guarantees_interview: true,
    published_at: stage === 'draft' ? null : opensAt,
    contact_name: 'Ruth Calder',
    contact_phone: '01632 960123',
    ...options.values,
  })
  const questionIds = [newId(), newId()]
  for (const [position, id] of questionIds.entries()) {
    const asked = { word_limit: 300, is_required: true, is_hidden_from_panel: false }
    const prompt = ['Why do you want to do this?', 'Tell us about a time when you spoke up'][position]
    await insert(api, 'campaign_questions', { ...common, campaign_id: ids.id, id, position, prompt, ...asked })
  }
  const chair = options.chair ?? options.panel?.at(-1)
  for (const { id } of [...(options.panel ?? []), ...(options.chair ? [options.chair] : [])]) {
    const role = id === chair?.id ? 'chair' : 'scorer'
    await insert(api, 'campaign_panel', { ...common, campaign_id: ids.id, person_id: id, role, is_lay: false })
  }
  return { ...ids, organisationId: of.id, slug, questionIds, criteria }
}

export type TestApplicationOptions = {
  /** Who signs in to it; without one it was typed by staff. */
  applicant?: TestPerson
  state?: ApplicationState
  details?: Record<string, unknown>
  answers?: [string, string]
}
export type TestApplication = { id: string; reference: string; candidateNumber: number | null }

/** How each state is reached from a draft, by the shortest way along the state machine. */
const wayTo = (state: ApplicationState): ApplicationMove[] => {
  const ways = new Map<ApplicationState, ApplicationMove[]>([['draft', []]])
  for (const [from, way] of ways) {
    for (const [move, { from: starts, to }] of Object.entries(applicationMoves)) {
      if ((starts as readonly string[]).includes(from) && !ways.has(to)) ways.set(to, [...way, move as ApplicationMove])
    }
  }
  return ways.get(state) ?? []
}

/** An application with details and answers, brought to a state by the steps that lead there. */
export const anApplication = async (
  api: TestApi,
  campaign: TestCampaign,
  options: TestApplicationOptions = {},
): Promise<TestApplication> => {
  const number = next()
  const { state = 'submitted', applicant } = options
  const id = newId()
  const reference = `PSP-TEST-${String(number).padStart(4, '0')}`
  const candidateNumber = state === 'draft' ? null : number
  const common = { organisation_id: campaign.organisationId }
  await insert(api, 'applications', {
    ...common,
    id,
    campaign_id: campaign.id,
    person_id: applicant?.id ?? null,
    candidate_number: candidateNumber,
    reference,
    route: 'online',
    draft_key: Buffer.alloc(32, number).toString('base64'),
    submitted_at: state === 'draft' ? null : '2026-11-10T10:00:00Z',
    merged_into: null,
  })
  await insert(api, 'application_details', {
    ...common,
    application_id: id,
    given_name: applicant?.givenName ?? `Beatrix${number}`,
    family_name: applicant ? applicant.familyName : `Winterbourne${number}`,
    email: applicant?.email ?? `beatrix${number}@example.org`,
    phone: '01632 960777',
    contact_preference: 'email',
    ...options.details,
  })
  for (const [position, questionId] of campaign.questionIds.entries()) {
    const words = options.answers?.[position] ?? `Answer ${position + 1} of application ${number}`
    await insert(api, 'application_answers', { ...common, application_id: id, question_id: questionId, words })
    const blind = { application_id: id, question_id: questionId, campaign_id: campaign.id, words, covered: 0 }
    if (state !== 'draft') await insert(api, 'blind_answers', { ...common, ...blind })
  }
  await takeSteps(api, { id, organisationId: campaign.organisationId }, wayTo(state))
  return { id, reference, candidateNumber }
}

const takeSteps = async (
  api: TestApi,
  application: { id: string; organisationId: string },
  moves: ApplicationMove[],
): Promise<void> => {
  let from: ApplicationState = 'draft'
  for (const move of moves) {
    const { to } = applicationMoves[move]
    if (to === 'merged')
      await api.owner.query('update applications set merged_into = id where id = $1', [application.id])
    await insert(api, 'application_steps', {
      id: newId(),
      application_id: application.id,
      organisation_id: application.organisationId,
      move,
      from_state: from,
      to_state: to,
      at: api.clock.now,
      by_applicant: false,
    })
    from = to
  }
}
