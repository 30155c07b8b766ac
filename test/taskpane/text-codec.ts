/** What every browser has and jsdom leaves out. To be imported before what reads files. */
import { TextDecoder, TextEncoder } from "node:util";

Object.assign(globalThis, { TextDecoder, TextEncoder });
