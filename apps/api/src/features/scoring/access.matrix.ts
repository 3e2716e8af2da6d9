import { type AccessRow, type MatrixRequest, only, type World } from '../../../test/access-row.ts'
import { signedIn } from '../../../test/coffee.ts'
import { candidatePath, giveScores, scoresOf } from '../../../test/panel.ts'
import { aPerson, signInAs } from '../../../test/people.ts'
import { aCampaign, anApplication, type TestCampaign } from '../../../test/recruitment.ts'

type Scored = { campaign: TestCampaign; number: number; criterionId: string }

/** The panel member chairs, two others score; one candidate. */
const arrange = async ({ api, trust, people }: World) => {
  const scorers = await Promise.all([1, 2].map(() => aPerson(api, { grants: [{ kind: 'panel-member', of: trust }] })))
  const campaign = await aCampaign(api, trust, { panel: scorers, chair: people['panel-member'] })
  const { candidateNumber } = await anApplication(api, campaign, { state: 'sift' })
  return { scorers, campaign, number: candidateNumber ?? 0, criterionId: campaign.criteria[0]?.id ?? '' }
}
const waiting = async (world: World): Promise<Scored> => arrange(world)

const declared = async (world: World): Promise<Scored> => {
  const scored = await arrange(world)
  const { authorization } = world.signedIn['panel-member']
  await world.api.http
    .post(`/api/v1${candidatePath(scored, '/declaration')}`)
    .set('authorization', authorization)
    .send({ hasConflict: false })
  return scored
}

const written = async (world: World): Promise<Scored> => {
  const scored = await declared(world)
  const { authorization } = world.signedIn['panel-member']
  await world.api.http
    .put(`/api/v1${candidatePath(scored, '/scores')}`)
    .set({ authorization, 'if-match': '"1"' })
    .send({ scores: scoresOf(scored.campaign.criteria, [3, 3, 3]), note: '' })
  return scored
}

const scored = async (world: World): Promise<Scored> => {
  const arranged = await arrange(world)
  for (const scorer of arranged.scorers) await giveScores(await signedIn(world.api, scorer), arranged, [3, 3, 3])
  return arranged
}

const closed = async (world: World): Promise<Scored> => {
  const arranged = await scored(world)
  const { authorization } = await signInAs(world.api, world.people['panel-member'])
  await world.api.http
    .post(`/api/v1/panels/${arranged.campaign.id}/closing?stage=sift`)
    .set('authorization', authorization)
  return arranged
}

const conflicted = async (world: World) => {
  const arranged = await arrange(world)
  const [scorer] = arranged.scorers
  if (!scorer) throw new Error('a scorer is needed')
  const asking = await signedIn(world.api, scorer)
  await asking.post(candidatePath(arranged, '/declaration'), { hasConflict: true })
  return { ...arranged, scorerId: scorer.id }
}

type Arrange = (world: World) => Promise<Scored>
type More = (about: Scored) => MatrixRequest

const aboutCandidate =
  (as: Arrange, rest = '', more: More = () => ({})) =>
  async (world: World): Promise<MatrixRequest> => {
    const about = await as(world)
    return { path: candidatePath(about, rest), ...more(about) }
  }

const aboutPanel =
  (as: Arrange, rest: string) =>
  async (world: World): Promise<MatrixRequest> => ({ path: `/panels/${(await as(world)).campaign.id}${rest}` })

const aboutCampaign =
  (as: Arrange, rest = '', more: MatrixRequest = {}) =>
  async (world: World): Promise<MatrixRequest> => ({
    path: `/campaigns/${(await as(world)).campaign.id}/scoring/sift${rest}`,
    ...more,
  })

const panel = '/api/v1/panels/:campaignId'
const candidate = `${panel}/candidates/:candidateNumber`
const scoring = '/api/v1/campaigns/:campaignId/scoring/:stage'
const forPanel = only({ 'panel-member': 200 })
const forCoordinator = only({ coordinator: 200, 'other-coordinator': 404 })

export const accessMatrix: AccessRow[] = [
  { route: 'GET /api/v1/me/panels', answers: forPanel },
  { route: `GET ${panel}/candidates`, request: aboutPanel(waiting, '/candidates?stage=sift'), answers: forPanel },
  { route: `GET ${candidate}`, request: aboutCandidate(waiting), answers: forPanel },
  {
    route: `POST ${candidate}/declaration`,
    request: aboutCandidate(waiting, '/declaration', () => ({ body: { hasConflict: false } })),
    answers: forPanel,
  },
  {
    route: `PUT ${candidate}/scores`,
    request: aboutCandidate(declared, '/scores', () => ({ body: { scores: [], note: '' }, version: 1 })),
    answers: forPanel,
  },
  {
    route: `POST ${candidate}/submission`,
    request: aboutCandidate(written, '/submission', () => ({ version: 2 })),
    answers: forPanel,
  },
  { route: `GET ${candidate}/comparison`, request: aboutCandidate(scored, '/comparison'), answers: forPanel },
  {
    route: `POST ${candidate}/discussions`,
    request: aboutCandidate(scored, '/discussions', ({ criterionId }) => ({
      body: { criterionId, agreedScore: 3, note: 'Agreed.' },
    })),
    answers: forPanel,
  },
  { route: `GET ${panel}/moderation`, request: aboutPanel(scored, '/moderation?stage=sift'), answers: forPanel },
  { route: `POST ${panel}/closing`, request: aboutPanel(scored, '/closing?stage=sift'), answers: forPanel },
  {
    route: `GET ${panel}/export`,
    asksAgain: true,
    request: aboutPanel(closed, '/export?stage=sift&format=csv'),
    answers: forPanel,
  },
  { route: `GET ${scoring}`, request: aboutCampaign(waiting), answers: forCoordinator },
  { route: `POST ${scoring}/closing`, request: aboutCampaign(scored, '/closing'), answers: forCoordinator },
  {
    route: `POST ${scoring}/reopening`,
    request: aboutCampaign(closed, '/reopening', { body: { reason: 'A scorer was added.' } }),
    answers: forCoordinator,
  },
  {
    route: `POST ${scoring}/conflicts/taking-back`,
    request: async (world) => {
      const { campaign, number, scorerId } = await conflicted(world)
      const body = { candidateNumber: number, scorerId, reason: 'A slip of the finger.' }
      return { path: `/campaigns/${campaign.id}/scoring/sift/conflicts/taking-back`, body }
    },
    answers: forCoordinator,
  },
  { route: `POST ${scoring}/reminders`, request: aboutCampaign(waiting, '/reminders'), answers: forCoordinator },
  {
    route: `GET ${scoring}/export`,
    asksAgain: true,
    request: aboutCampaign(closed, '/export?format=csv'),
    answers: forCoordinator,
  },
]
