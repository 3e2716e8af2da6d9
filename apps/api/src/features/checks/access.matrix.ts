import type { MatrixRequest, World } from '../../../test/access-row.ts'
import { type AccessRow, forSignedIn, only } from '../../../test/access-row.ts'
import { checkOf, somebodyBeingChecked } from '../../../test/checks.ts'
import { aPerson } from '../../../test/people.ts'

/** Checks are read by who runs the programme; administrators see how things are set up, and no checks. */
const forCoordinators = (status: number) => only({ coordinator: status, 'other-coordinator': 404 })

const aboutApplication =
  (rest: string, more: Omit<MatrixRequest, 'path'> = {}) =>
  async ({ api, trust }: World): Promise<MatrixRequest> => {
    const { applicationId } = await somebodyBeingChecked(api, trust)
    return { path: `/applications/${applicationId}${rest}`, ...more }
  }

const aboutCheck =
  (kind: string, rest = '', more: Omit<MatrixRequest, 'path'> = {}) =>
  async ({ api, trust }: World): Promise<MatrixRequest> => {
    const { id } = checkOf(await somebodyBeingChecked(api, trust), kind)
    return { path: `/checks/${id}${rest}`, ...more }
  }

const act = (
  name: string,
  kind: string,
  { status = 200, body }: { status?: number; body?: object } = {},
): AccessRow => ({
  route: `POST /api/v1/checks/:checkId/${name}`,
  request: aboutCheck(kind, `/${name}`, { version: 1, ...(body ? { body } : {}) }),
  answers: forCoordinators(status),
})

const record = (kind: string, body: object, status = 200): AccessRow => ({
  route: `PUT /api/v1/checks/:checkId/${kind}`,
  request: aboutCheck(kind, `/${kind}`, { version: 1, body }),
  answers: forCoordinators(status),
})

const day = '2026-11-20'
const passport = { document: 'passport', lastFour: '1234', validUntil: '2030-01-01' }
const bill = { document: 'utility-bill', lastFour: null, validUntil: null }
const item = {
  kind: 'other',
  label: 'Visit the ward',
  guidance: '',
  isAsked: true,
  isMandatoryBeforeStart: false,
  owner: 'programme',
  dueInDays: 14,
  renewAfterMonths: null,
  blocksConfidentialWork: false,
}

const oneOff = {
  kind: 'other',
  label: 'Visit the ward',
  guidance: '',
  owner: 'applicant',
  dueOn: '2026-12-07',
  renewAfterMonths: null,
  blocksConfidentialWork: false,
}

/** Somebody else's: nobody learns that it exists. */
const mine = (method: string, rest: string, body: object): AccessRow => ({
  route: `${method} /api/v1/me/checks/:checkId/${rest}`,
  request: async ({ api, trust }) => {
    const { id } = checkOf(await somebodyBeingChecked(api, trust), 'confidentiality')
    return { path: `/me/checks/${id}/${rest}`, version: 1, body }
  },
  answers: forSignedIn(404),
})

export const accessMatrix: AccessRow[] = [
  { route: 'GET /api/v1/checklist-templates', answers: only({ coordinator: 200, 'other-coordinator': 200 }) },
  {
    route: 'GET /api/v1/checklist-templates/newest',
    request: ({ trust }) => ({ path: `/checklist-templates/newest?organisationId=${trust.id}&role=Partner` }),
    answers: forCoordinators(200),
  },
  {
    route: 'POST /api/v1/checklist-templates',
    request: ({ trust }, caller) => ({
      body: { organisationId: trust.id, role: `Role for ${caller}`, basedOn: 0, items: [item] },
    }),
    answers: forCoordinators(201),
  },
  {
    route: 'GET /api/v1/applications/:applicationId/checks',
    request: aboutApplication('/checks'),
    answers: forCoordinators(200),
  },
  {
    route: 'POST /api/v1/applications/:applicationId/checks/reassignment',
    request: aboutApplication('/checks/reassignment'),
    answers: forCoordinators(200),
  },
  {
    route: 'POST /api/v1/applications/:applicationId/checks',
    request: aboutApplication('/checks', { body: { ...oneOff, isMandatoryBeforeStart: true } }),
    answers: forCoordinators(201),
  },
  {
    route: 'POST /api/v1/people/:personId/checks',
    request: async ({ api, trust }) => ({
      path: `/people/${(await aPerson(api, { partnerOf: [trust] })).id}/checks`,
      body: { ...oneOff, organisationId: trust.id },
    }),
    answers: forCoordinators(201),
  },
  {
    route: 'PUT /api/v1/applications/:applicationId/payment-choice',
    request: aboutApplication('/payment-choice', { body: { payment: 'declined' } }),
    answers: forCoordinators(200),
  },
  {
    route: 'GET /api/v1/people/:personId/checks',
    request: ({ people }) => ({ path: `/people/${people.partner.id}/checks` }),
    answers: forCoordinators(200),
  },
  { route: 'GET /api/v1/checks/:checkId', request: aboutCheck('identity'), answers: forCoordinators(200) },
  {
    route: 'PATCH /api/v1/checks/:checkId',
    request: aboutCheck('identity', '', { version: 1, body: { dueOn: day } }),
    answers: forCoordinators(200),
  },
  act('request', 'account'),
  act('ask', 'kit'),
  act('leave-out', 'account'),
  act('waive', 'identity', { body: { why: 'Seen last month by another team' } }),
  act('unwaive', 'identity', { status: 409 }),
  act('dbs-number', 'dbs', { status: 409 }),
  act('status-checks', 'dbs', { status: 409, body: { agreedOn: day, checkedOn: day, result: 'nothing-new' } }),
  record('identity', {
    rule: 'one-photograph-two-addresses',
    documents: [passport, bill, bill],
    originalsSeen: true,
    seenBy: 'Ruth Calder',
    seenOn: day,
  }),
  record('right-to-work', { document: 'uk-or-irish-passport', lastFour: null, seenOn: day, until: null }, 409),
  record('reference', { isSatisfactory: true, note: '' }, 409),
  record('dbs', {
    level: 'not-eligible',
    why: 'Reads papers only',
    workforce: null,
    applicationReference: null,
    issuedOn: null,
    updateServiceRenewsOn: null,
    decision: null,
  }),
  record('occupational-health', { outcome: 'fit', toldOn: day }),
  record('confidentiality', { agreementVersion: '3', signedOn: day }),
  record('declaration-of-interests', { isNil: true, interests: [], declaredOn: day }),
  record('document', { documentVersion: '2', acceptedOn: day }),
  record('training', { result: 'passed', takenOn: day, certificateSeen: true }),
  record('account', { requestedOn: day, issuedOn: null, removedOn: null }),
  record('kit', { lent: [{ what: 'Laptop', lentOn: day, backOn: null }] }, 409),
  {
    route: 'PUT /api/v1/checks/:checkId/other',
    request: aboutCheck('identity', '/other', { version: 1, body: { doneOn: day, note: '' } }),
    answers: forCoordinators(409),
  },
  { route: 'GET /api/v1/me/checks', answers: forSignedIn(200) },
  {
    route: 'GET /api/v1/me/applications/:applicationId/checks',
    request: async (world) => ({ path: `/me${(await aboutApplication('/checks')(world)).path}` }),
    answers: forSignedIn(404),
  },
  {
    route: 'PUT /api/v1/me/applications/:applicationId/payment-choice',
    request: async (world) => ({
      path: `/me${(await aboutApplication('/payment-choice')(world)).path}`,
      body: { payment: 'declined' },
    }),
    answers: forSignedIn(404),
  },
  mine('POST', 'acceptance', { typedName: 'Beatrix Winterbourne' }),
  mine('PUT', 'declaration', { isNil: true, interests: [] }),
  mine('PUT', 'referee', { name: 'Sam Lee', relationship: 'Friend', email: 'sam@example.org', phone: null }),
]
