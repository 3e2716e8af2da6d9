export { type Mover, type Moving, moveApplications } from './moves/service.ts'
