/** The queues of the worker. Created when the database is migrated; the application only adds and takes. */
export const queues = [
  'send-mail',
  'keep-house',
  'coffee',
  'coffee-draws',
  'coffee-publishing',
  'recruitment',
  'support',
] as const
export type Queue = (typeof queues)[number]
