/** 自动任务, to be mounted in 规则. */
export { AutomationSection } from "./AutomationSection";
