import { type Static, Type } from 'typebox'
import { endpoint } from './endpoint.ts'
import { Nullable } from './text.ts'

/** What the client must know before anybody has signed in: the name and logo are settings. */
export const ProductSettings = Type.Object({
  name: Type.String(),
  strapline: Type.String(),
  logoUrl: Nullable(Type.String()),
  /** Who runs this installation and how they are reached, for the statements that the law asks for; null where not set. */
  operator: Type.Object({
    name: Nullable(Type.String()),
    contact: Nullable(Type.String()),
    dataProtectionContact: Nullable(Type.String()),
  }),
  /** Mails are kept instead of sent and can be read at `/dev/mail`; never in production. */
  keepsMail: Type.Boolean(),
})
export type ProductSettings = Static<typeof ProductSettings>

export const getProductSettings = endpoint({
  method: 'GET',
  url: '/product',
  schema: { summary: 'Name and logo of this installation', tags: ['Product'], response: { 200: ProductSettings } },
})

export const KeptMail = Type.Object({
  id: Type.String(),
  to: Type.String(),
  subject: Type.String(),
  text: Type.String(),
  createdAt: Type.String(),
  status: Type.String(),
  attachments: Type.Array(Type.Object({ name: Type.String(), content: Type.String() })),
})
export type KeptMail = Static<typeof KeptMail>

export const listKeptMails = endpoint({
  method: 'GET',
  url: '/dev/mails',
  schema: {
    summary: 'The newest 100 mails, while no mail server is set (development only)',
    tags: ['Development'],
    response: { 200: Type.Object({ items: Type.Array(KeptMail) }) },
  },
  errors: { 404: ['not-found'] },
})
