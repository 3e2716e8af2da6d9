import { type Static, Type } from 'typebox'
import { endpoint } from './endpoint.ts'
import { notificationKinds } from './notification-kinds.ts'
import { MailChoice } from './notification-preferences.ts'
import { OneOf, Strict } from './text.ts'

const tags = ['Unsubscribe'] as const

/** What an "unsubscribe" can stop: mails of one kind, or the one mail a day. */
export const stoppable = [...notificationKinds, 'digest'] as const
export const Stoppable = OneOf(stoppable)
export type Stoppable = Static<typeof Stoppable>

const token = Type.String({ pattern: '^[A-Za-z0-9_-]{22}$' })
const errors = { 404: ['link-unknown'] } as const

export const UnsubscribeLink = Type.Object({
  stops: Stoppable,
  /** How these come now. */
  byMail: MailChoice,
  /** What this link has changed can be put back as it was before. */
  can: Type.Object({ undo: Type.Boolean() }),
})
export type UnsubscribeLink = Static<typeof UnsubscribeLink>

export const lookAtUnsubscribeLink = endpoint({
  method: 'POST',
  url: '/unsubscribe/look',
  schema: {
    summary: 'What the link of a mail would stop; looking changes nothing',
    tags,
    body: Strict({ token }),
    response: { 200: UnsubscribeLink },
  },
  errors,
})

export const chooseByLink = endpoint({
  method: 'POST',
  url: '/unsubscribe/choice',
  schema: {
    summary: 'Choose, by the link of a mail, how such mails come from now on',
    tags,
    body: Strict({ token, byMail: MailChoice }),
    response: { 200: UnsubscribeLink },
  },
  errors,
})

export const undoByLink = endpoint({
  method: 'POST',
  url: '/unsubscribe/undo',
  schema: {
    summary: 'Put back what the link of a mail has changed; again changes nothing',
    description: 'Only where it still is as the link has left it: what was chosen since stays.',
    tags,
    body: Strict({ token }),
    response: { 200: UnsubscribeLink },
  },
  errors,
})

export const openUnsubscribePage = endpoint({
  method: 'GET',
  url: '/unsubscribe',
  schema: {
    summary: 'Opens the page of a mail’s unsubscribe link. Changes nothing: mail scanners follow links',
    tags,
    querystring: Strict({ t: token }),
    response: { 303: Type.Null() },
  },
})

/** What mail programs send when somebody presses their own "unsubscribe" (RFC 8058). */
export const unsubscribeInOneClick = endpoint({
  method: 'POST',
  url: '/unsubscribe',
  consumes: ['application/x-www-form-urlencoded', 'multipart/form-data'],
  schema: {
    summary: 'Unsubscribe in one click, as mail programs do it (RFC 8058); again changes nothing',
    tags,
    querystring: Strict({ t: token }),
    response: { 204: Type.Null() },
  },
  errors: { ...errors, 400: ['not-one-click'] },
})
