export { heldErasureRequests } from './held-queries.ts'
