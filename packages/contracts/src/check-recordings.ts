import * as fields from './check-evidence.ts'
import { Check } from './checks.ts'
import { endpoint } from './endpoint.ts'
import { Strict, Uuid } from './text.ts'

const tags = ['Checks'] as const
const params = Strict({ checkId: Uuid })

const recording = { 404: ['not-found'], 409: ['other-kind', 'waived', 'not-asked-for', 'finished'] } as const

export const addStatusCheck = endpoint({
  method: 'POST',
  url: '/checks/:checkId/status-checks',
  versioned: true,
  schema: {
    summary: 'Record a look into the DBS Update Service, with the day on which the person agreed to it',
    tags,
    params,
    body: Strict(fields.statusCheckFields),
    response: { 200: Check },
  },
  errors: { ...recording, 409: [...recording[409], 'nothing-to-look-up'] },
})

const recordOf = <const K extends string, const F extends Parameters<typeof Strict>[0]>(
  kind: K,
  body: F,
  summary: string,
) =>
  endpoint({
    method: 'PUT',
    url: `/checks/:checkId/${kind}`,
    versioned: true,
    schema: { summary, tags, params, body: Strict(body), response: { 200: Check } },
    errors: recording,
  })

export const recordIdentity = recordOf('identity', fields.identityFields, 'Record the proof of identity')
export const recordRightToWork = recordOf('right-to-work', fields.rightToWorkFields, 'Record the right to work')
export const recordReference = endpoint({
  ...recordOf('reference', fields.referenceFields, 'Say whether a reference is satisfactory'),
  errors: { ...recording, 409: [...recording[409], 'nothing-received'] },
})
export const recordDbs = recordOf('dbs', fields.dbsFields, 'Record level and outcome of the DBS check')
export const recordOccupationalHealth = recordOf(
  'occupational-health',
  fields.occupationalHealthFields,
  'Record the outcome of occupational health',
)
export const recordConfidentiality = recordOf(
  'confidentiality',
  fields.confidentialityFields,
  'Record the signed confidentiality agreement',
)
export const recordDeclaration = recordOf(
  'declaration-of-interests',
  fields.declarationFields,
  'Record the declaration of interests',
)
export const recordDocument = recordOf('document', fields.documentFields, 'Record that a document was accepted')
export const recordTraining = recordOf('training', fields.trainingFields, 'Record a training')
export const recordAccount = recordOf(
  'account',
  fields.accountFields,
  'Record an account that was asked for and issued',
)
export const recordKit = recordOf('kit', fields.kitFields, 'Record equipment on loan')
export const recordOther = recordOf('other', fields.otherFields, 'Record that it is done')
