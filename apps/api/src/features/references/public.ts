export { passOnRunOutReferences } from './run-out-service.ts'
