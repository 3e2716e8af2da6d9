export { heldConcerns } from './queries.ts'
