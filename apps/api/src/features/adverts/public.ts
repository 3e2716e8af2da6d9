export { advertHead } from './service.ts'
