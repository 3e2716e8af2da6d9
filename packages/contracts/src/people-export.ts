import { Type } from 'typebox'
import { endpoint } from './endpoint.ts'
import { personStatuses } from './people.ts'
import { Line, OneOf, Strict, Uuid } from './text.ts'

export const exportPeople = endpoint({
  method: 'GET',
  url: '/people/export',
  rationed: 'download',
  freshProof: true,
  produces: ['text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  schema: {
    summary: 'The list of partners as a spreadsheet, in the shape that the import reads',
    description:
      'One row for each appointment of the people whom the filters find; with `status` or `role`, only the appointment that the list shows. People without an appointment are not in it. `empty=true` gives the headers alone, as a template. Formulas are neutralised.',
    tags: ['People'],
    querystring: Strict({
      organisationId: Type.Optional(Uuid),
      search: Type.Optional(Line(100)),
      status: Type.Optional(OneOf(personStatuses)),
      role: Type.Optional(Line(100)),
      interest: Type.Optional(Line(100)),
      format: Type.Unsafe<'csv' | 'xlsx'>(Type.String({ enum: ['csv', 'xlsx'], default: 'csv' })),
      empty: Type.Boolean({ default: false }),
    }),
    response: { 200: Type.Unsafe<Uint8Array>(Type.String({ format: 'binary' })) },
  },
  errors: { 404: ['not-found'] },
})
