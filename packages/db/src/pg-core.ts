// For the same reason as `drizzle.ts`.
export * from 'drizzle-orm/pg-core'
