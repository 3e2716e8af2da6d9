export { endChecksOf, forgetChecksOf, startChecks } from './start-service.ts'
