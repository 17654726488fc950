/** Area codes of the North American plan by time zone. A code on a border has every zone it reaches; toll-free codes say nothing. */

/** Zone names stand for all places that keep the same clock (Indianapolis and Toronto with New York). */
export const zonesByShort: Readonly<Record<string, string>> = {
  E: "America/New_York", C: "America/Chicago", M: "America/Denver", P: "America/Los_Angeles", Z: "America/Phoenix", K: "America/Anchorage", A: "America/Adak", H: "Pacific/Honolulu",
  G: "Pacific/Guam", S: "Pacific/Pago_Pago", R: "America/Puerto_Rico", T: "America/Halifax", N: "America/St_Johns", X: "America/Regina", Y: "America/Whitehorse",
};

const codesByZones: Readonly<Record<string, string>> = {
  E: "201 202 203 207 212 215 216 220 223 227 229 231 234 239 240 248 252 260 267 269 272 276 283 301 302 304 305 313 315 317 321 324 326 329 330 332 336 339 347 351 352 363 380 386 401 404 407 410 412 413 419 434 436 440 443 445 463 470 472 475 478 484 502 508 513 516 517 518 540 551 561 567 570 571 582 585 586 603 606 607 609 610 614 616 617 624 631 640 645 646 656 667 678 679 680 681 686 689 703 704 706 716 717 718 724 727 728 732 734 740 743 754 757 762 765 770 771 772 774 781 786 802 803 804 810 813 814 821 826 828 835 838 839 843 845 848 854 856 857 859 860 862 863 864 865 878 904 908 910 912 914 917 919 929 934 937 941 943 947 948 954 959 973 978 980 984 989 226 249 263 289 343 354 365 367 382 416 418 437 438 450 468 514 519 548 579 581 613 647 683 705 742 753 819 873 905 942",
  C: "205 210 214 217 218 219 224 225 228 235 251 254 256 262 274 281 309 312 314 316 318 319 320 325 327 331 334 337 346 353 361 402 405 409 414 417 430 447 457 464 469 479 483 501 504 507 512 515 531 534 539 557 563 572 573 580 601 608 612 615 618 621 629 630 636 641 651 659 660 662 682 708 712 713 715 726 730 731 737 763 769 773 779 806 815 816 817 830 832 847 861 870 872 901 903 913 918 920 924 936 938 940 945 952 956 972 975 979 985 204 431 584",
  M: "303 307 385 406 435 505 575 719 720 801 915 970 983 368 403 587 780 825",
  P: "206 209 213 253 279 310 323 341 350 357 360 369 408 415 424 425 442 503 509 510 530 559 562 564 619 626 628 650 657 661 669 702 707 714 725 738 747 760 805 818 820 831 837 840 858 909 916 925 949 951 971 604",
  Z: "480 520 602 623", H: "808", G: "670 671", S: "684", R: "340 787 939", X: "306 474 639", T: "428 506 782 902",
  EC: "270 364 423 448 574 812 850 906 930 931 807", CM: "308 432 605 620 701 785", MP: "208 236 250 257 458 541 672 775 778 986", ZM: "928", KA: "907", NT: "709 879", YMCE: "867",
};

export const zonesOfShort = (short: string): readonly string[] => [...short].map((letter) => zonesByShort[letter] as string);

const byCode = new Map<string, readonly string[]>();
for (const [short, codes] of Object.entries(codesByZones)) for (const code of codes.split(" ")) byCode.set(code, zonesOfShort(short));

/** Empty for toll-free, unknown and foreign numbers. `isAmerican`: a number without a country code is one of the North American plan. */
export function zonesOfAreaCode(phone: string, isAmerican: boolean): readonly string[] {
  const text = phone.replace(/(?:ext|x|#).*$/i, "");
  const digits = text.replace(/\D/g, "");
  const hasPlus = /^\s*(?:\(?\+|00)/.test(text);
  const national = hasPlus ? (/^(?:00)?1\d{10}$/.test(digits) ? digits.slice(-10) : "") : isAmerican && /^1?\d{10}$/.test(digits) ? digits.slice(-10) : "";
  return byCode.get(national.slice(0, 3)) ?? [];
}
