/*
 * On a page that has moved, where no server leads on: the place that the address names (`#section`) goes along. Without this script the
 * page leads to the beginning of the new one by itself.
 */
var refresh = document.querySelector("meta[http-equiv=refresh]");
var address = ((refresh && refresh.getAttribute("content")) || "").split("url=")[1];

if (address && address.indexOf("#") < 0 && location.hash) location.replace(address + location.hash);

export {};
