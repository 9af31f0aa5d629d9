/** How those who are helped are spoken of, in fields and in running text: 困难职工家庭子女, 贫困学子, 受助大学生. */

/** What they are: alternatives of a pattern. */
export const helpedOnes = '家庭|学生|同学|子女|学子|孩子|大学生';

/** That, or what is said of them; the words follow one another freely. */
export const helped = `困难|贫困|特困|受助|受资助|教职工|职工|农民工|${helpedOnes}`;
