export { heldCorrections } from './queries.ts'
