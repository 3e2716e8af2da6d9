import { loadDemo } from '@elevate/api/demo/load'

// In a process of its own: what prepares a test run is not loaded as the product is.
await loadDemo(process.argv[2] ?? '')
