import { type Static, Type } from 'typebox'
import { NamedValues } from './text.ts'

/** Every error of the API, as RFC 9457 asks: `application/problem+json`. The client branches on `code`. */
export const Problem = Type.Object(
  {
    type: Type.String(),
    title: Type.String(),
    status: Type.Integer(),
    detail: Type.String(),
    code: Type.String(),
    requestId: Type.String(),
    /** JSON pointer into the body, or `query/name`, to the rule that was broken. */
    fields: Type.Optional(NamedValues(Type.String())),
  },
  { $id: 'Problem', title: 'Problem', additionalProperties: true },
)
export type Problem = Static<typeof Problem>
