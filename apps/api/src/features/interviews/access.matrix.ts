import { type AccessRow, type Caller, type MatrixRequest, only, type World } from '../../../test/access-row.ts'
import { anInterviewBooking, anInterviewSlot } from '../../../test/interviews.ts'
import { aCampaign, anApplication, type TestCampaign } from '../../../test/recruitment.ts'

type Arranged = { campaign: TestCampaign; slotId: string; freeId: string; applicationId: string }

/** A campaign on whose panel the panel member sits, with one time booked by the applicant and one free. */
const arrange = async ({ api, trust, people }: World): Promise<Arranged> => {
  const campaign = await aCampaign(api, trust, { panel: [people['panel-member']] })
  const slot = await anInterviewSlot(api, campaign)
  const free = await anInterviewSlot(api, campaign, { startsAt: '2026-12-11T10:00:00Z' })
  const { id } = await anApplication(api, campaign, { state: 'interview', applicant: people.applicant })
  await anInterviewBooking(api, campaign, { slotId: slot.id, applicationId: id })
  await api.owner.query(
    `insert into interview_adjustments (application_id, campaign_id, organisation_id, to_provide) values ($1, $2, $3, 'Breaks')`,
    [id, campaign.id, trust.id],
  )
  return { campaign, slotId: slot.id, freeId: free.id, applicationId: id }
}

const about =
  (ask: (made: Arranged, caller: Caller) => MatrixRequest) =>
  async (world: World, caller: Caller): Promise<MatrixRequest> =>
    ask(await arrange(world), caller)

const forCoordinator = (status: number) => only({ coordinator: status, 'other-coordinator': 404 })
const forApplicant = (status: number) => only({ applicant: status })
const forPanel = only({ 'panel-member': 200 })

const asked = { suggestions: [], ownWords: 'Water' }
const slots = '/campaigns/:campaignId/interview-slots'
const times = ({ campaign }: Arranged) => `/campaigns/${campaign.id}/interview-slots`
const questions = ({ campaign }: Arranged) => `/campaigns/${campaign.id}/interview-questions`
const interview = ({ applicationId }: Arranged) => `/applications/${applicationId}/interview`
/** Of no questions at all: the beginning of SHA-256 of `[]`. */
const noQuestions = 0x4f53cd

const ofProgramme: AccessRow[] = [
  { route: `GET /api/v1${slots}`, request: about((made) => ({ path: times(made) })), answers: forCoordinator(200) },
  {
    route: `POST /api/v1${slots}`,
    request: about((made) => ({
      path: times(made),
      body: {
        day: '2026-12-14',
        from: '10:00',
        count: 1,
        minutes: 30,
        breakMinutes: 0,
        way: 'phone',
        place: '',
        arrival: '',
      },
    })),
    answers: forCoordinator(201),
  },
  {
    route: `PATCH /api/v1${slots}/:slotId`,
    request: about((made) => ({ path: `${times(made)}/${made.slotId}`, body: { minutes: 30 }, version: 1 })),
    answers: forCoordinator(200),
  },
  {
    route: `POST /api/v1${slots}/:slotId/cancel`,
    request: about((made) => ({ path: `${times(made)}/${made.slotId}/cancel` })),
    answers: forCoordinator(204),
  },
  {
    route: 'GET /api/v1/campaigns/:campaignId/interview-questions',
    request: about((made) => ({ path: questions(made) })),
    answers: forCoordinator(200),
  },
  {
    route: 'PUT /api/v1/campaigns/:campaignId/interview-questions',
    request: about((made) => ({ path: questions(made), body: { items: [] }, version: noQuestions })),
    answers: forCoordinator(200),
  },
  {
    route: 'GET /api/v1/applications/:applicationId/interview',
    request: about((made) => ({ path: interview(made) })),
    answers: forCoordinator(200),
  },
  {
    route: 'PUT /api/v1/applications/:applicationId/interview/booking',
    request: about((made) => ({ path: `${interview(made)}/booking`, body: { slotId: made.freeId } })),
    answers: forCoordinator(200),
  },
  {
    route: 'DELETE /api/v1/applications/:applicationId/interview/booking',
    request: about((made) => ({ path: `${interview(made)}/booking` })),
    answers: forCoordinator(204),
  },
  {
    route: 'PUT /api/v1/applications/:applicationId/interview/attendance',
    // The interview has not begun, so the answer to who may is that it is too early.
    request: about((made) => ({ path: `${interview(made)}/attendance`, body: { attendance: 'attended' } })),
    answers: forCoordinator(409),
  },
  {
    route: 'PUT /api/v1/applications/:applicationId/interview/adjustments',
    request: about((made) => ({ path: `${interview(made)}/adjustments`, body: asked, version: 1 })),
    answers: forCoordinator(200),
  },
  {
    route: 'PUT /api/v1/applications/:applicationId/interview/adjustments/arranged',
    request: about((made) => ({
      path: `${interview(made)}/adjustments/arranged`,
      body: { isArranged: true },
      version: 1,
    })),
    answers: forCoordinator(200),
  },
]

const mine = (made: Arranged) => `/me${interview(made)}`

const ofCandidate: AccessRow[] = [
  {
    route: 'GET /api/v1/me/applications/:applicationId/interview',
    request: about((made) => ({ path: mine(made) })),
    answers: forApplicant(200),
  },
  {
    route: 'PUT /api/v1/me/applications/:applicationId/interview/booking',
    request: about((made) => ({ path: `${mine(made)}/booking`, body: { slotId: made.freeId } })),
    answers: forApplicant(200),
  },
  {
    route: 'DELETE /api/v1/me/applications/:applicationId/interview/booking',
    request: about((made) => ({ path: `${mine(made)}/booking` })),
    answers: forApplicant(204),
  },
  {
    route: 'PUT /api/v1/me/applications/:applicationId/interview/adjustments',
    request: about((made) => ({ path: `${mine(made)}/adjustments`, body: asked, version: 1 })),
    answers: forApplicant(200),
  },
  {
    route: 'GET /api/v1/me/applications/:applicationId/interview/calendar-file',
    request: about((made) => ({ path: `${mine(made)}/calendar-file` })),
    answers: forApplicant(200),
  },
]

const ofPanel: AccessRow[] = ['', '/calendar-file'].map((rest) => ({
  route: `GET /api/v1/panels/:campaignId/interview-day${rest}`,
  request: about(({ campaign }) => ({ path: `/panels/${campaign.id}/interview-day${rest}` })),
  answers: forPanel,
}))

export const accessMatrix: AccessRow[] = [...ofProgramme, ...ofCandidate, ...ofPanel]
