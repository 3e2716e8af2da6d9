export { deleteByRule } from './run-service.ts'
