export { WhoReads } from '../mentoring-sessions/WhoReads.tsx'
