export { countMonitoring } from './impact/counting.ts'
