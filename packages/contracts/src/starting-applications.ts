import { type Static, Type } from 'typebox'
import { ofAdvert, Slug } from './adverts.ts'
import { endpoint } from './endpoint.ts'
import { Email, Line, Strict, Uuid } from './text.ts'

const tags = ['Applying'] as const

export const StartedApplication = Type.Object({ id: Uuid, reference: Type.String() })
export type StartedApplication = Static<typeof StartedApplication>

export const applyAt = endpoint({
  method: 'POST',
  url: '/adverts/:slug/applications',
  schema: {
    summary: 'Start an application without being signed in',
    description:
      'Answers the same, and after the same time, whoever has this address: what follows is in a mail to it. Somebody new chooses a password with the link in it; somebody who can sign in is asked to.',
    tags,
    params: ofAdvert,
    body: Strict({ givenName: Line(100), familyName: Type.Optional(Line(100)), email: Email }),
    response: { 202: Type.Object({ lookInYourEmail: Type.Literal(true) }) },
  },
  errors: { 404: ['not-found'], 409: ['not-open-yet', 'closed'], 429: ['too-many-attempts'] },
})

export const startMyApplication = endpoint({
  method: 'POST',
  url: '/me/applications',
  rationed: 'entry',
  repeatable: true,
  schema: {
    summary: 'Start an application as who is signed in, or get the one that there is',
    tags,
    /** One of the two: the id, or the address of the advert. */
    body: Strict({ campaignId: Type.Optional(Uuid), slug: Type.Optional(Slug) }),
    response: { 201: StartedApplication },
  },
  errors: { 404: ['not-found'], 409: ['not-open-yet', 'closed', 'on-the-panel'] },
})
