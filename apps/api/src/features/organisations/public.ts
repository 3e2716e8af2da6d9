export { newOrganisationSettings } from './rules.ts'
