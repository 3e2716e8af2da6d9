export { findDuplicates } from './duplicates/find.ts'
export { type Mover, type Moving, moveApplications } from './moves/service.ts'
export { deleteWhatIsDue } from './retention/service.ts'
