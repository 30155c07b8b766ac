/** 记一件事, to be mounted at the top of 核查. */
export { CaptureLine } from "./CaptureLine";
